package dev.syncline.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where diagnostics go: the log of a home, and standard error for who asks. */
final class Logs {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level [%thread] %logger{30} - %msg%n%ex";
    private static final int DAYS_KEPT = 30;

    private final LoggerContext loggers;

    Logs() {
        this.loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    /** Writes to {@code syncline.log} in a folder; one file a day and for each 20 MB, compressed, at most 500 MB in all. */
    void toFolder(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(loggers);
        file.setFile(folder.resolve("syncline.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(loggers);
        rolling.setParent(file);
        rolling.setFileNamePattern(
                folder.resolve("syncline.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setTotalSizeCap(FileSize.valueOf("500MB"));
        rolling.setMaxHistory(DAYS_KEPT);
        rolling.start();
        file.setRollingPolicy(rolling);
        file.setEncoder(encoder());
        begin(file);
    }

    /** Writes to a stream, too, and says more. */
    void toStream(OutputStream stream) {
        loggers.getLogger("dev.syncline").setLevel(Level.DEBUG);
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(loggers);
        appender.setOutputStream(stream);
        appender.setEncoder(encoder());
        begin(appender);
    }

    /** Ends all output. */
    void stop() {
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
    }

    private PatternLayoutEncoder encoder() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(loggers);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private void begin(Appender<ILoggingEvent> appender) {
        appender.start();
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
