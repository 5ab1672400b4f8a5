package org.evenkeel.clinic.monitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A device in the list: let in, heard, or both.
 *
 * @param device empty when nobody let it in
 * @param heard empty when it was not heard since the start
 */
public record DeviceRow(String name, Optional<MonitorDevice> device, Optional<Heard> heard) {

    static List<DeviceRow> of(List<MonitorDevice> let, List<Heard> heard) {
        Stream<DeviceRow> known = let.stream()
                .map(d -> new DeviceRow(
                        d.device(),
                        Optional.of(d),
                        heard.stream()
                                .filter(h -> h.device().equals(d.device()))
                                .findFirst()));
        Stream<DeviceRow> strangers = heard.stream()
                .filter(h -> let.stream().noneMatch(d -> d.device().equals(h.device())))
                .map(h -> new DeviceRow(h.device(), Optional.empty(), Optional.of(h)));
        return Stream.concat(known, strangers).collect(Collectors.toList());
    }

    /** How far its clock is off. */
    public String skewWords() {
        Duration skew = heard.map(Heard::skew).orElse(Duration.ZERO);
        if (heard.isEmpty()) {
            return "–";
        }
        if (skew.isZero()) {
            return "right";
        }
        Duration by = skew.abs();
        String much = by.toHours() > 0
                ? by.toHours() + " h " + by.toMinutesPart() + " min"
                : by.toMinutes() > 0 ? by.toMinutes() + " min " + by.toSecondsPart() + " s" : by.toSeconds() + " s";
        return much + (skew.isNegative() ? " behind" : " ahead");
    }

    /** Its name as a part of ids in a page, so that what is focused or open stays so when the list is drawn again. */
    public String key() {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** Whether it was heard in the last half minute. */
    public boolean isHeard(Instant now) {
        return heard.filter(h -> h.isFresh(now)).isPresent();
    }
}
