package org.evenkeel.care.chart;

/** A three-valued answer. Not having asked is a value of its own and never reads as no. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
