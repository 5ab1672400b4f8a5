package org.evenkeel.clinic.registry.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Values of one column, gathered into one page: which are there (in runs), then those values plainly. */
final class ColumnPage {
    private final ColumnType type;
    private final ByteArrayOutputStream present = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int count;
    private int run;
    private boolean runPresent;
    private int bits;
    private int bitCount;

    ColumnPage(ColumnType type) {
        this.type = type;
    }

    void add(@Nullable Object value) {
        boolean there = value != null;
        if (run > 0 && there != runPresent) {
            endRun();
        }
        runPresent = there;
        run++;
        count++;
        if (value != null) {
            put(value);
        }
    }

    private void put(Object value) {
        switch (type) {
            case BOOLEAN -> {
                bits |= ((Boolean) value ? 1 : 0) << bitCount++;
                if (bitCount == Byte.SIZE) {
                    endBits();
                }
            }
            case INT32 -> little((Integer) value, Integer.BYTES);
            case DOUBLE -> little(Double.doubleToRawLongBits((Double) value), Double.BYTES);
            case TEXT -> {
                byte[] utf8 = value.toString().getBytes(StandardCharsets.UTF_8);
                little(utf8.length, Integer.BYTES);
                values.writeBytes(utf8);
            }
        }
    }

    private void little(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            values.write((int) (value >>> (Byte.SIZE * i)));
        }
    }

    private void endBits() {
        values.write(bits);
        bits = 0;
        bitCount = 0;
    }

    private void endRun() {
        Compact.varint(present, (long) run << 1);
        present.write(runPresent ? 1 : 0);
        run = 0;
    }

    /** How many rows it has, with and without a value. */
    int count() {
        return count;
    }

    /** The page before compression. */
    byte[] plain() {
        if (run > 0) {
            endRun();
        }
        if (bitCount > 0) {
            endBits();
        }
        ByteBuffer page = ByteBuffer.allocate(Integer.BYTES + present.size() + values.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        return page.putInt(present.size())
                .put(present.toByteArray())
                .put(values.toByteArray())
                .array();
    }

    static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory", e);
        }
        return packed.toByteArray();
    }
}
