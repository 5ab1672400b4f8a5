package org.evenkeel.clinic.registry.parquet;

/** What a column of a Parquet file holds. Every column may lack values. */
public enum ColumnType {
    BOOLEAN(0),
    INT32(1),
    DOUBLE(5),
    /** Text in UTF-8. */
    TEXT(6);

    private final int code;

    ColumnType(int code) {
        this.code = code;
    }

    /** Its number in the format. */
    int code() {
        return code;
    }
}
