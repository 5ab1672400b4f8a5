package org.evenkeel.clinic.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.evenkeel.care.chart.ItemId;

/**
 * The tiles of the board, each drawn once for everybody and again only when it would say something else: clocks on it run
 * by themselves. Every change has a number; who knows the number of what they show can be given the rest. For one thread.
 */
final class DrawnTiles {
    private final Function<BoardTile, String> tile;
    private final Function<BoardView, String> tally;
    private final Map<ItemId, Drawn> drawn = new HashMap<>();
    private List<ItemId> order = List.of();
    private String size = "";
    private String tallied = "";
    private long number;

    /** What a tile says beside its running clocks. */
    private record Look(Seat seat, BoardTile.Need need, boolean doseIn, boolean mayLeave) {}

    private record Drawn(Look look, long number, String html) {}

    /**
     * What a screen must renew.
     *
     * @param drawn the state it then shows
     * @param order the chairs in their order; no others are on the board
     * @param tiles HTML by session, of those that changed
     */
    record Renewal(
            String drawn, String now, String size, String tally, List<String> order, Map<String, String> tiles) {}

    DrawnTiles(Function<BoardTile, String> tile, Function<BoardView, String> tally) {
        this.tile = tile;
        this.tally = tally;
    }

    /** The number of the last change. */
    long number() {
        return number;
    }

    /** Who sits on the board. */
    Set<ItemId> seated() {
        return drawn.keySet();
    }

    /** Draws what would say something else now; whether anything does. */
    boolean draw(BoardView view) {
        long next = number + 1;
        boolean changed = false;
        for (BoardTile one : view.tiles()) {
            ItemId session = one.seat().session();
            Look look = look(one);
            Drawn before = drawn.get(session);
            if (before == null || !before.look().equals(look)) {
                drawn.put(session, new Drawn(look, next, tile.apply(one)));
                changed = true;
            }
        }
        List<ItemId> nowOrder =
                view.tiles().stream().map(t -> t.seat().session()).toList();
        String nowTallied = tally.apply(view);
        if (!changed && nowOrder.equals(order) && nowTallied.equals(tallied)) {
            return false;
        }
        drawn.keySet().retainAll(Set.copyOf(nowOrder));
        order = nowOrder;
        size = view.size();
        tallied = nowTallied;
        number = next;
        return true;
    }

    /** What changed after a number; 0 gives everything. */
    Renewal since(long before, String run, String now) {
        return new Renewal(
                run + "-" + number,
                now,
                size,
                tallied,
                order.stream().map(ItemId::toString).toList(),
                changedAfter(before));
    }

    private Map<String, String> changedAfter(long before) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (ItemId id : order) {
            Drawn one = drawn.get(id);
            if (one != null && one.number() > before) {
                changed.put(id.toString(), one.html());
            }
        }
        return changed;
    }

    private static Look look(BoardTile tile) {
        return new Look(
                tile.seat(),
                tile.need(),
                tile.doseIn(),
                tile.seat().homeFrom().filter(tile::isPast).isPresent());
    }
}
