package org.evenkeel.care.monitor;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.care.monitor.SignalRules.Frozen;
import org.evenkeel.care.monitor.SignalRules.Jump;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one sign of one device.
 *
 * @param value the last value
 * @param at when it was true
 * @param heardAt when a message last held it
 * @param since since when it has stood at this value
 * @param unchanged how many readings in a row had it
 * @param level the last value that was believed not to be a jump
 * @param levelAt when that was true
 * @param away how many readings in a row stayed near the value after a jump
 */
record SignalTrace(
        double value,
        Instant at,
        Instant heardAt,
        Instant since,
        int unchanged,
        double level,
        Instant levelAt,
        int away) {

    static SignalTrace first(double value, Instant at, Instant heardAt) {
        return new SignalTrace(value, at, heardAt, at, 1, value, at, 0);
    }

    SignalTrace next(double next, Instant nextAt, Instant heard, @Nullable Jump jump) {
        boolean same = next == value;
        int stayed = jump == null || !isJump(next, nextAt, jump)
                ? 0
                : away > 0 && Math.abs(next - value) <= jump.by() ? away + 1 : 1;
        boolean settled = jump == null || stayed == 0 || stayed > jump.settles();
        return new SignalTrace(
                next,
                nextAt,
                heard,
                same ? since : nextAt,
                same ? unchanged + 1 : 1,
                settled ? next : level,
                settled ? nextAt : levelAt,
                settled ? 0 : stayed);
    }

    private boolean isJump(double next, Instant nextAt, Jump jump) {
        return Math.abs(next - level) > jump.by()
                && Duration.between(away > 0 ? at : levelAt, nextAt).compareTo(jump.within()) <= 0;
    }

    boolean isAway() {
        return away > 0;
    }

    boolean isFrozen(Frozen rule) {
        return unchanged >= rule.readings() && Duration.between(since, at).compareTo(rule.after()) >= 0;
    }

    SignalTrace heard(Instant again) {
        return new SignalTrace(value, at, again, since, unchanged, level, levelAt, away);
    }
}
