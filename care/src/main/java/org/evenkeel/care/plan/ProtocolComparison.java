package org.evenkeel.care.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.plan.Protocol.Statement;
import org.evenkeel.care.plan.Protocol.Topic;

/**
 * Protocols side by side: one row a topic, one cell a protocol.
 *
 * @param protocols in the order of the cells
 * @param rows in the order of a course; a topic of which none of them speaks has no row
 */
public record ProtocolComparison(List<Protocol> protocols, List<Row> rows) {
    public ProtocolComparison {
        protocols = List.copyOf(protocols);
        rows = List.copyOf(rows);
    }

    /**
     * What each says of one topic.
     *
     * @param cells one for each protocol; an empty one says nothing, which is not the same as "the usual"
     */
    public record Row(Topic topic, List<List<Statement>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }

        /** Whether they don't all say the same. */
        public boolean differs() {
            return cells.stream().map(Row::words).distinct().count() > 1;
        }

        /** Whether a sentence stands in every cell, so that the eye may pass over it. */
        public boolean inAll(Statement statement) {
            return cells.stream().allMatch(cell -> words(cell).contains(statement.words()));
        }

        private static Set<String> words(List<Statement> cell) {
            return cell.stream().map(Statement::words).collect(Collectors.toSet());
        }
    }

    /** Lays protocols side by side. */
    public static ProtocolComparison of(List<Protocol> protocols) {
        List<Row> rows = Arrays.stream(Topic.values())
                .map(topic -> new Row(
                        topic, protocols.stream().map(p -> p.says(topic)).toList()))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        return new ProtocolComparison(protocols, rows);
    }

    /** Rows in which they don't all say the same. */
    public List<Row> differences() {
        return rows.stream().filter(Row::differs).toList();
    }
}
