package org.evenkeel.care.alarm;

import org.evenkeel.care.recovery.RecoveryRules;
import org.evenkeel.care.session.SessionRules;

/** What the watch goes by. */
public record AlarmKnowledge(AlarmRules alarms, SessionRules session, RecoveryRules recovery) {}
