package org.evenkeel.clinic.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.care.chart.SessionState;

/** All chairs at one instant, those that need somebody first. */
public record BoardView(List<BoardTile> tiles, Instant now) {
    private static final int FEW = 8;
    private static final int SOME = 15;

    private static final Comparator<BoardTile> BY_NEED = Comparator.comparing(BoardTile::need)
            .thenComparingInt(BoardView::phase)
            .thenComparing(t -> t.seat().due().orElse(Instant.MAX))
            .thenComparing(t -> t.seat().chair())
            .thenComparing(t -> t.seat().session().toString());

    static BoardView of(Collection<Seat> seats, boolean initials, Instant now) {
        return new BoardView(
                seats.stream()
                        .map(s -> BoardTile.of(s, initials, now))
                        .sorted(BY_NEED)
                        .toList(),
                now);
    }

    /** How close the tiles stand: {@code few}, {@code some} or {@code many}. */
    public String size() {
        return tiles.size() <= FEW ? "few" : tiles.size() <= SOME ? "some" : "many";
    }

    /** How many tiles need somebody in one of these ways. */
    public long count(BoardTile.Need need) {
        return tiles.stream().filter(t -> t.need() == need).count();
    }

    /** How many patients stand in this state. */
    public long count(SessionState state) {
        return tiles.stream().filter(t -> t.seat().state() == state).count();
    }

    /** The running first, then those who wait to start, then recovery. */
    private static int phase(BoardTile tile) {
        return switch (tile.seat().state()) {
            case RUNNING, PAUSED -> 0;
            case READY -> 1;
            case ARRIVED -> 2;
            case RECOVERY -> 3;
            case SCHEDULED, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> 4;
        };
    }
}
