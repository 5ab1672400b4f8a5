package org.evenkeel.clinic.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionState;
import org.junit.jupiter.api.Test;

/** Tiles are drawn once for everybody, and again only when they would say something else. */
class DrawnTilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T14:02:00Z");
    private final List<String> drawn = new ArrayList<>();
    private final DrawnTiles tiles = new DrawnTiles(
            tile -> {
                drawn.add(tile.seat().chair());
                return tile.seat().chair() + " " + tile.need();
            },
            view -> view.tiles().size() + " here");
    private final Seat one = seat("1", NOW.plusSeconds(600));
    private final Seat two = seat("2", NOW.plusSeconds(900));

    @Test
    void what_says_the_same_is_not_drawn_again() {
        assertThat(tiles.draw(board(NOW, one, two))).isTrue();
        assertThat(tiles.draw(board(NOW.plusSeconds(30), one, two))).isFalse();
        assertThat(drawn).containsExactly("1", "2");
    }

    @Test
    void a_chair_that_only_time_made_overdue_is_drawn_again_and_stands_first() {
        tiles.draw(board(NOW, one, two));
        long before = tiles.number();
        assertThat(tiles.draw(board(NOW.plus(Duration.ofMinutes(16)), two))).isTrue();
        DrawnTiles.Renewal renewal = tiles.since(before, "run", "now");
        assertThat(renewal.order()).containsExactly(two.session().toString());
        assertThat(renewal.tiles()).containsOnlyKeys(two.session().toString()).containsValue("2 OVERDUE");
        assertThat(renewal.tally()).isEqualTo("1 here");
    }

    @Test
    void a_screen_that_was_away_is_given_all_it_missed_and_no_more() {
        tiles.draw(board(NOW, one));
        long before = tiles.number();
        Seat three = seat("3", NOW.plusSeconds(5));
        tiles.draw(board(NOW, one, two));
        tiles.draw(board(NOW, one, two, three));
        assertThat(tiles.since(before, "run", "now").tiles())
                .containsOnlyKeys(two.session().toString(), three.session().toString());
        assertThat(tiles.since(0, "run", "now").tiles()).hasSize(3);
        assertThat(tiles.since(tiles.number(), "run", "now").tiles()).isEmpty();
    }

    private static BoardView board(Instant now, Seat... seats) {
        return BoardView.of(List.of(seats), false, now);
    }

    private static Seat seat(String chair, Instant due) {
        return new Seat(
                new ItemId(UUID.randomUUID()),
                new ChartId(UUID.randomUUID()),
                "Almeida, Ines",
                chair,
                "Session 1",
                SessionState.RUNNING,
                Optional.of(NOW),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(due),
                Optional.empty(),
                "",
                Optional.empty(),
                0);
    }
}
