package dev.syncline.feed;

import dev.syncline.engine.FeedPort;
import dev.syncline.engine.FeedProduct;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.feed.mapping.BuiltInMappings;
import dev.syncline.feed.source.FileStamp;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.source.StagedFeed;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.feed.survey.RowWalk;
import dev.syncline.feed.survey.Surveyor;
import dev.syncline.feed.survey.Trail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads supplier files from disk. Immutable, thread-safe. */
public final class FeedReader implements FeedPort {
    private static final String STAGING = ".staging";

    private final FeedSources sources;
    private final Recogniser recogniser;
    private final Surveyor surveyor;

    /** Files of rejected rows go to {@code rejectsDirectory}, which is made when it is needed. */
    public FeedReader(Path rejectsDirectory, FeedLimits limits) {
        this.sources = new FeedSources(rejectsDirectory.resolve(STAGING), limits);
        this.recogniser = new Recogniser(BuiltInMappings.all(), limits);
        this.surveyor = new Surveyor(rejectsDirectory, limits);
    }

    /** Removes what an earlier process staged and did not come to remove. Only for whom nobody else reads beside. */
    public FeedReader cleared() {
        sources.clear();
        return this;
    }

    @Override
    public FeedSurvey survey(FeedRequest request, LongConsumer rowsSoFar) {
        FileStamp stamp = FileStamp.of(request.file());
        FeedSources.Opened opened = sources.open(request, rowsSoFar);
        boolean done = false;
        try {
            FeedSurvey survey = surveyor.survey(request, recogniser.recognise(request, opened), stamp, rowsSoFar);
            done = true;
            return survey;
        } finally {
            if (!done) {
                opened.staged().ifPresent(StagedFeed::close);
            }
        }
    }

    @Override
    public void forEachProduct(FeedSurvey survey, Consumer<FeedProduct> sink) {
        if (!(survey.trail() instanceof Trail trail)) {
            throw new IllegalArgumentException("Not a survey of this reader: " + survey.request());
        }
        Path file = survey.request().file();
        try {
            // A stamp that moved may be a mere touch; the content decides before anything is given.
            if (!FileStamp.of(file).equals(trail.stamp())
                    && !RowWalk.content(trail.reading()).equals(survey.content())) {
                throw Refusals.changed(file);
            }
            new SecondReading(trail, sink).run(survey.content());
        } catch (IOException e) {
            throw Refusals.unreadable(file, e);
        }
    }
}
