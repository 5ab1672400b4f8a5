package org.evenkeel.clinic.command.report;

/** One of the lines that stand for a population over time. */
public enum Line {
    TYPICAL("typical"),
    MEAN("mean"),
    P05("p05"),
    P25("p25"),
    P50("p50"),
    P75("p75"),
    P95("p95");

    private final String key;

    Line(String key) {
        this.key = key;
    }

    /** The name in exported data. */
    public String key() {
        return key;
    }
}
