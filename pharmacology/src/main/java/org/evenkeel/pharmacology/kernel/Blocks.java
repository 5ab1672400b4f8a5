package org.evenkeel.pharmacology.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The states of a network put in the order in which things can flow, those that exchange with each other side by side.
 * Depends on which flows exist, not on how fast they are: found once for a model.
 */
final class Blocks {

    private final int[] order;
    private final int[] starts;
    private final int[] blockOf;
    private final boolean[][] reaches;

    private Blocks(List<List<Integer>> blocks, int n, boolean[][] stateReaches) {
        order = new int[n];
        blockOf = new int[n];
        starts = new int[blocks.size() + 1];
        int place = 0;
        for (int block = 0; block < blocks.size(); block++) {
            starts[block] = place;
            for (int state : blocks.get(block)) {
                blockOf[place] = block;
                order[place++] = state;
            }
        }
        starts[blocks.size()] = n;
        reaches = new boolean[blocks.size()][blocks.size()];
        for (int from = 0; from < reaches.length; from++) {
            for (int to = 0; to < reaches.length; to++) {
                reaches[from][to] = stateReaches[order[starts[from]]][order[starts[to]]];
            }
        }
    }

    /** Orders states by {@code drives[i][j]}: whether the amount in state i changes state j directly. */
    static Blocks of(boolean[][] drives) {
        int n = drives.length;
        boolean[][] reaches = new boolean[n][];
        for (int i = 0; i < n; i++) {
            reaches[i] = drives[i].clone();
            reaches[i][i] = true;
        }
        for (int via = 0; via < n; via++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reaches[i][j] |= reaches[i][via] && reaches[via][j];
                }
            }
        }
        List<List<Integer>> blocks = new ArrayList<>();
        boolean[] placed = new boolean[n];
        int left = n;
        while (left > 0) {
            int first = firstWithAllSourcesPlaced(reaches, placed);
            List<Integer> block = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (reaches[first][i] && reaches[i][first]) {
                    block.add(i);
                    placed[i] = true;
                    left--;
                }
            }
            blocks.add(block);
        }
        return new Blocks(blocks, n, reaches);
    }

    private static int firstWithAllSourcesPlaced(boolean[][] reaches, boolean[] placed) {
        for (int i = 0; i < placed.length; i++) {
            boolean free = !placed[i];
            for (int source = 0; source < placed.length && free; source++) {
                free = placed[source] || !reaches[source][i] || reaches[i][source];
            }
            if (free) {
                return i;
            }
        }
        throw new IllegalStateException("a finite order always has a first element");
    }

    /** Whether what is in one block can flow into another; a block reaches itself. */
    boolean reaches(int from, int to) {
        return reaches[from][to];
    }

    /** How many states there are. */
    int states() {
        return order.length;
    }

    int count() {
        return starts.length - 1;
    }

    int start(int block) {
        return starts[block];
    }

    int end(int block) {
        return starts[block + 1];
    }

    /** The block of the state at {@code place} in the order. */
    int of(int place) {
        return blockOf[place];
    }

    /** The model's state at {@code place} in the order. */
    int stateAt(int place) {
        return order[place];
    }
}
