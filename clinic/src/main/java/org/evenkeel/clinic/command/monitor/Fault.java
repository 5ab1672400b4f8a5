package org.evenkeel.clinic.command.monitor;

/** What a simulated monitor does wrong. */
enum Fault {
    /** Fifty messages more with each. */
    FLOOD,
    /** Now and then values that can't be. */
    LIE,
    /** A minute of nothing in every two. */
    SILENT,
    /** Everything twice. */
    REPEAT,
    /** Now and then an older message after a newer one. */
    ORDER,
    /** A clock an hour and seven minutes behind. */
    SKEW
}
