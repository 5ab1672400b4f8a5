package org.evenkeel.care.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copy-on-write steps that the fold is made of. Maps keep the order in which keys first came. */
final class Fold {
    private Fold() {}

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return Collections.unmodifiableList(longer);
    }

    /** Adds in order of effective time, so that a back-charted reading stands where it belongs. */
    static <T extends Content> List<Charted<T>> plusInTime(List<Charted<T>> list, Charted<T> element) {
        int at = list.size();
        while (at > 0 && list.get(at - 1).at().isAfter(element.at())) {
            at--;
        }
        List<Charted<T>> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list.subList(0, at));
        longer.add(element);
        longer.addAll(list.subList(at, list.size()));
        return Collections.unmodifiableList(longer);
    }

    /** Adds in an order that does not depend on which was recorded first. */
    static <T extends Content> List<Charted<T>> plusInOrder(
            List<Charted<T>> list, Charted<T> element, Comparator<? super Charted<T>> order) {
        int at = list.size();
        while (at > 0 && order.compare(list.get(at - 1), element) > 0) {
            at--;
        }
        List<Charted<T>> longer = new ArrayList<>(list);
        longer.add(at, element);
        return Collections.unmodifiableList(longer);
    }

    /** The later of two by the time at the bedside: an older answer that arrives late replaces nothing. */
    static <T extends Content> Optional<Charted<T>> latest(Optional<Charted<T>> before, Charted<T> next) {
        return Optional.of(
                before.filter(b -> Charted.IN_TIME.compare(b, next) > 0).orElse(next));
    }

    static <K, T extends Content> Map<K, Charted<T>> putLatest(Map<K, Charted<T>> map, K key, Charted<T> next) {
        return put(map, key, latest(Optional.ofNullable(map.get(key)), next).orElseThrow());
    }

    static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> larger = new LinkedHashMap<>(map);
        larger.put(key, value);
        return Collections.unmodifiableMap(larger);
    }
}
