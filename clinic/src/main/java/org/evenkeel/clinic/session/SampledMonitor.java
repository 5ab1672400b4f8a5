package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.journal.store.VitalSamples;
import org.evenkeel.journal.store.VitalSamples.Sample;
import org.jspecify.annotations.Nullable;

/** A monitor whose samples are kept by the journal; values older than half a minute are not shown. */
public final class SampledMonitor implements Monitor {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final VitalSamples samples;

    public SampledMonitor(VitalSamples samples) {
        this.samples = samples;
    }

    @Override
    public Optional<MonitorSample> latest(ItemId session, Instant now) {
        Optional<Sample> pulse = last(session, "heartRatePerMin", now);
        return pulse.map(p -> new MonitorSample(
                p.at(),
                new VitalValues(
                        value(session, "systolicMmHg", now),
                        value(session, "diastolicMmHg", now),
                        value(session, "heartRatePerMin", now),
                        value(session, "spo2Percent", now),
                        value(session, "respiratoryRatePerMin", now),
                        null)));
    }

    private @Nullable Integer value(ItemId session, String quantity, Instant now) {
        return last(session, quantity, now)
                .map(s -> (int) Math.round(s.value()))
                .orElse(null);
    }

    private Optional<Sample> last(ItemId session, String quantity, Instant now) {
        List<Sample> fresh = samples.between(session, quantity, now.minus(FRESH), now.plusSeconds(1));
        return fresh.isEmpty() ? Optional.empty() : Optional.of(fresh.getLast());
    }
}
