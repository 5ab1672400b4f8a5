package org.evenkeel.clinic.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.clinic.session.MonitorPicture;

/**
 * One value of a chair's monitor as the board shows it. It says how old it is; from an instant on it is no reading any more.
 *
 * @param sign {@code bp}, {@code hr}, {@code spo2} or {@code rr}
 * @param value a dash when nothing was believed yet
 * @param at when it was true, in milliseconds since 1970; 0 when it never was
 * @param oldFrom from when on there is no reading, in milliseconds; 0 for a cuff, which measures now and then
 * @param doubt why a newer value is not believed; empty when there is none
 */
record ShownSign(String sign, String value, long at, long oldFrom, String doubt) {

    static List<ShownSign> of(MonitorPicture picture) {
        List<ShownSign> shown = new ArrayList<>();
        picture.sign(MonitoredSign.SYSTOLIC)
                .ifPresent(s -> shown.add(shown("bp", s, picture.sign(MonitoredSign.DIASTOLIC), Optional.empty())));
        Optional<Duration> fresh = Optional.of(picture.silenceAfter());
        picture.sign(MonitoredSign.HEART_RATE)
                .or(() -> picture.sign(MonitoredSign.PULSE_RATE))
                .ifPresent(s -> shown.add(shown("hr", s, Optional.empty(), fresh)));
        picture.sign(MonitoredSign.SPO2).ifPresent(s -> shown.add(shown("spo2", s, Optional.empty(), fresh)));
        picture.sign(MonitoredSign.RESPIRATORY_RATE).ifPresent(s -> shown.add(shown("rr", s, Optional.empty(), fresh)));
        return List.copyOf(shown);
    }

    private static ShownSign shown(
            String name, MonitorPicture.Sign sign, Optional<MonitorPicture.Sign> second, Optional<Duration> fresh) {
        Optional<JudgedReading> believed = sign.believed();
        String value = believed.map(MonitorPicture.Sign::words).orElse("–")
                + second.map(s -> "/"
                                + s.believed().map(MonitorPicture.Sign::words).orElse("–"))
                        .orElse("");
        long at = believed.map(r -> r.at().toEpochMilli()).orElse(0L);
        long oldFrom = at == 0 ? 0 : fresh.map(f -> at + f.toMillis()).orElse(0L);
        String doubt = sign.doubts().isEmpty()
                ? second.map(MonitorPicture.Sign::doubts).orElse("")
                : sign.doubts();
        return new ShownSign(name, value, at, oldFrom, doubt);
    }
}
