package org.evenkeel.journal.codec;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of content under the name it is stored by.
 *
 * @param name stable for ever, whatever becomes of the class's name
 * @param upcasters the step from version 1 to 2, from 2 to 3 and so on: as many as versions went before the present one
 */
record Kind<C>(String name, Class<C> type, List<UnaryOperator<ObjectNode>> upcasters) {
    Kind {
        upcasters = List.copyOf(upcasters);
    }

    static <C> Kind<C> first(String name, Class<C> type) {
        return new Kind<>(name, type, List.of());
    }

    /** The version in which the kind is written now. */
    int version() {
        return upcasters.size() + 1;
    }

    /** Brings a payload of an earlier version to the present one. */
    ObjectNode upcast(ObjectNode payload, int from) {
        ObjectNode node = payload;
        for (UnaryOperator<ObjectNode> step : upcasters.subList(from - 1, upcasters.size())) {
            node = step.apply(node);
        }
        return node;
    }
}
