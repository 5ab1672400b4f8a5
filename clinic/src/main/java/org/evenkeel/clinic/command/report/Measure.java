package org.evenkeel.clinic.command.report;

/** What is read off each subject's own curve. */
public enum Measure {
    CMAX("cmax", "Peak", "ng/mL"),
    TMAX("tmax_min", "Time of the peak", "min"),
    AUC_INF("auc_0_inf", "Area, 0 to infinity", "ng*h/mL"),
    AUC_LAST("auc_0_last", "Area, 0 to the last time", "ng*h/mL"),
    HALF_LIFE("half_life_min", "Terminal half-life", "min");

    private final String key;
    private final String title;
    private final String unit;

    Measure(String key, String title, String unit) {
        this.key = key;
        this.title = title;
        this.unit = unit;
    }

    /** The name in exported data. */
    public String key() {
        return key;
    }

    /** The name for a person. */
    public String title() {
        return title;
    }

    /** The unit of the values. */
    public String unit() {
        return unit;
    }
}
