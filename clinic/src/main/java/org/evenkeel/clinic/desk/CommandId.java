package org.evenkeel.clinic.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;

/**
 * Identity of one command, chosen before it is sent (a UUIDv7 made by the page), so that sending it again does nothing
 * more. Ids of the entries and items it makes are derived from it.
 */
public record CommandId(UUID value) {
    private static final int INDEX_BITS = 16;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
    private static final long ITEM_MARK = 1L << (INDEX_BITS - 1);

    public CommandId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static CommandId parse(String text) {
        return new CommandId(UUID.fromString(text));
    }

    /** A new id (UUIDv7): time in milliseconds, then random bits. */
    public static CommandId fresh(Instant now, RandomGenerator random) {
        long high = (now.toEpochMilli() << 16) | 0x7000 | (random.nextLong() & 0x0fff);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new CommandId(new UUID(high, low));
    }

    /** Id of the entry with this place among the entries of the command, from 0. */
    public EntryId entry(int index) {
        return new EntryId(derived(index));
    }

    /**
     * Id of something the command creates (a course, a session, a medicine), the same whenever the command is sent.
     *
     * @param index place among the things it creates, 0 to 32,767
     */
    public ItemId item(int index) {
        return new ItemId(derived(index | ITEM_MARK));
    }

    private UUID derived(long index) {
        if (index < 0 || index > INDEX_MASK) {
            throw new IllegalArgumentException("a command makes at most 32,768 entries, asked for " + index);
        }
        return new UUID(value.getMostSignificantBits(), (value.getLeastSignificantBits() & ~INDEX_MASK) | index);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
