package org.evenkeel.clinic.registry.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Writes structures in Thrift's compact protocol, as the headers and the footer of a Parquet file are written. */
final class Compact {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastField;

    /** One structure: its fields, in the order of their numbers. */
    static byte[] struct(Consumer<Compact> fields) {
        Compact struct = new Compact();
        fields.accept(struct);
        struct.bytes.write(0);
        return struct.bytes.toByteArray();
    }

    Compact i32(int field, int value) {
        header(field, I32);
        varint(((long) value << 1) ^ (value >> 31));
        return this;
    }

    Compact i64(int field, long value) {
        header(field, I64);
        varint((value << 1) ^ (value >> 63));
        return this;
    }

    Compact text(int field, String value) {
        header(field, BINARY);
        binary(value);
        return this;
    }

    Compact struct(int field, Consumer<Compact> fields) {
        header(field, STRUCT);
        bytes.writeBytes(struct(fields));
        return this;
    }

    <T> Compact structs(int field, List<T> items, java.util.function.BiConsumer<Compact, T> fields) {
        list(field, items.size(), STRUCT);
        items.forEach(item -> bytes.writeBytes(struct(s -> fields.accept(s, item))));
        return this;
    }

    Compact i32s(int field, int... values) {
        list(field, values.length, I32);
        for (int value : values) {
            varint(((long) value << 1) ^ (value >> 31));
        }
        return this;
    }

    Compact texts(int field, String... values) {
        list(field, values.length, BINARY);
        for (String value : values) {
            binary(value);
        }
        return this;
    }

    private void list(int field, int size, int type) {
        header(field, LIST);
        if (size < SHORT_LIST) {
            bytes.write((size << 4) | type);
        } else {
            bytes.write((SHORT_LIST << 4) | type);
            varint(size);
        }
    }

    /** Fields come in order, so the distance to the one before fits beside the type. */
    private void header(int field, int type) {
        bytes.write(((field - lastField) << 4) | type);
        lastField = field;
    }

    private void binary(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        bytes.writeBytes(utf8);
    }

    private void varint(long value) {
        varint(bytes, value);
    }

    static void varint(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
