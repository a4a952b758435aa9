package dev.syncline.console.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.RunProgress;
import dev.syncline.engine.RunState;
import dev.syncline.engine.ShopPort;
import dev.syncline.engine.Tally;
import dev.syncline.model.RunId;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class TrackTest {
    private static final long HALF = Duration.ofMillis(500).toNanos();

    private final Track track = new Track();

    private static RunProgress report(long done, double cost) {
        return new RunProgress(
                new RunId(1),
                RunState.RUNNING,
                RunProgress.Step.APPLYING,
                done,
                OptionalLong.of(1000),
                0,
                Optional.empty(),
                Optional.empty(),
                Tally.NONE,
                Optional.of(new ShopPort.Usage(
                        done,
                        cost,
                        0,
                        Optional.of(new ShopPort.Budget(900, 1000, 50)),
                        Optional.of(new ShopPort.Pace(Duration.ofMillis(80), Duration.ofMillis(200))))));
    }

    @Test
    void a_point_is_what_was_done_and_spent_since_the_last() {
        track.add(report(10, 100), 0);
        assertEquals(Optional.empty(), track.latest());
        track.add(report(15, 130), HALF);
        assertEquals(Optional.of(new Track.Point(10, 60, 50, 900, 80, 200)), track.latest());
    }

    @Test
    void reports_that_come_faster_than_twice_a_second_are_left_out() {
        track.add(report(0, 0), 0);
        for (int at = 1; at <= 100; at++) {
            track.add(report(at, at), at * HALF / 10);
        }
        assertEquals(11, track.count().get());
    }

    @Test
    void a_step_that_counts_from_none_again_is_no_negative_pace() {
        track.add(report(500, 0), 0);
        track.add(report(3, 0), HALF);
        assertEquals(0, track.latest().orElseThrow().perSecond());
    }

    @Test
    void only_the_latest_points_are_kept() {
        for (int at = 0; at <= 1000; at++) {
            track.add(report(at * (long) (at + 1) / 2, 0), at * HALF);
        }
        double[] values = track.values(Track.Point::perSecond);
        assertEquals(Track.POINTS, values.length);
        assertArrayEquals(new double[] {1998, 2000}, new double[] {values[Track.POINTS - 2], values[Track.POINTS - 1]});
    }
}
