package org.evenkeel.pharmacology.bridge;

/** What is made equal. */
public enum ExposureMatch {
    /** The highest concentration. */
    PEAK,
    /** The area under the curve. */
    AREA
}
