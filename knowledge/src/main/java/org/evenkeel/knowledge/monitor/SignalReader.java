package org.evenkeel.knowledge.monitor;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.care.monitor.SignalRules.Charting;
import org.evenkeel.care.monitor.SignalRules.Frozen;
import org.evenkeel.care.monitor.SignalRules.Jump;
import org.evenkeel.care.monitor.SignalRules.Limit;
import org.evenkeel.care.monitor.SignalRules.Span;
import org.evenkeel.care.session.SessionRules.PlausibleRange;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code monitor/signal.yaml}. */
final class SignalReader {
    private static final Unit SECONDS = Unit.of("s");

    private SignalReader() {}

    private record Of<T>(MonitoredSign sign, T value) {}

    static SignalRules read(YamlMap map) {
        Map<MonitoredSign, PlausibleRange> plausible = bySign(
                map,
                "plausible",
                (sign, m) -> new PlausibleRange(
                        m.quantity("least", unit(sign)), m.quantity("most", unit(sign)), m.evidence()));
        Part<Limit> perfusion =
                map.map("perfusion", m -> new Limit(m.quantity("below", unit(MonitoredSign.PERFUSION)), m.evidence()));
        Part<Limit> rates =
                map.map("rates", m -> new Limit(m.quantity("apart", unit(MonitoredSign.HEART_RATE)), m.evidence()));
        Map<MonitoredSign, Frozen> frozen = bySign(
                map, "frozen", (sign, m) -> new Frozen(span(m, "after"), m.wholeNumber("readings"), m.evidence()));
        Map<MonitoredSign, Jump> jumps = bySign(
                map,
                "jumps",
                (sign, m) -> new Jump(
                        m.quantity("by", unit(sign)), span(m, "within"), m.wholeNumber("settles"), m.evidence()));
        Part<Span> repeated = map.map("repeated", m -> new Span(span(m, "within"), m.evidence()));
        Part<Span> silence = map.map("silence", m -> new Span(span(m, "after"), m.evidence()));
        Part<Charting> charting =
                map.map("charting", m -> new Charting(m.flag("automatic"), span(m, "within"), m.evidence()));
        return new SignalRules(
                plausible, perfusion.get(), rates.get(), frozen, jumps, repeated.get(), silence.get(), charting.get());
    }

    private interface Reading<T> {
        T of(MonitoredSign sign, YamlMap map);
    }

    private static <T> Map<MonitoredSign, T> bySign(YamlMap map, String key, Reading<T> read) {
        Function<YamlMap, Of<T>> one = m -> {
            MonitoredSign sign = m.choice("sign", MonitoredSign.class);
            return new Of<>(sign, read.of(sign, m));
        };
        List<Of<T>> all = map.maps(key, one);
        Map<MonitoredSign, T> found = new EnumMap<>(MonitoredSign.class);
        all.forEach(of -> found.put(of.sign(), of.value()));
        return found;
    }

    private static Duration span(YamlMap map, String key) {
        double seconds = map.quantity(key, SECONDS);
        return Double.isNaN(seconds) ? Duration.ZERO : Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Unit unit(MonitoredSign sign) {
        return switch (sign.kind()) {
            case PRESSURE -> Unit.of("mm[Hg]");
            case RATE -> Unit.of("/min");
            case PERCENT -> Unit.of("%");
            case TEMPERATURE -> Unit.of("Cel");
        };
    }
}
