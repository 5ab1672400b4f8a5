/** Decides what follows from what is charted, station by station. Knows no framework, no clock, no database. */
module org.evenkeel.care {
    requires static org.jspecify;
    requires transitive org.evenkeel.pharmacology;

    exports org.evenkeel.care.alarm;
    exports org.evenkeel.care.alarm.stream;
    exports org.evenkeel.care.candidacy;
    exports org.evenkeel.care.chart;
    exports org.evenkeel.care.consent;
    exports org.evenkeel.care.course;
    exports org.evenkeel.care.document;
    exports org.evenkeel.care.emergency;
    exports org.evenkeel.care.event;
    exports org.evenkeel.care.followup;
    exports org.evenkeel.care.instrument;
    exports org.evenkeel.care.intake;
    exports org.evenkeel.care.note;
    exports org.evenkeel.care.plan;
    exports org.evenkeel.care.recovery;
    exports org.evenkeel.care.registry;
    exports org.evenkeel.care.registry.statistics;
    exports org.evenkeel.care.reminder;
    exports org.evenkeel.care.rule;
    exports org.evenkeel.care.session;
}
