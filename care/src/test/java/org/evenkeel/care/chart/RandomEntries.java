package org.evenkeel.care.chart;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seeded contents and entries of every kind, for tests: any sequence of them is a chart. The same seed gives the same
 * entries. Items come from a small pool, so that entries speak of the same sessions, courses and alerts.
 */
public final class RandomEntries {
    /** Every concrete kind of content, in a stable order. */
    public static final List<Class<? extends Content>> KINDS = kindsOf(Content.class);

    private static final Instant EPOCH = Instant.parse("2026-03-02T08:00:00Z");
    private static final Map<String, double[]> RANGES = Map.ofEntries(
            Map.entry("doseMg", new double[] {1, 120}),
            Map.entry("givenMg", new double[] {0, 120}),
            Map.entry("rateMgPerMin", new double[] {0.1, 3}),
            Map.entry("weightKg", new double[] {35, 180}),
            Map.entry("temperatureCelsius", new double[] {35, 40}),
            Map.entry("systolicMmHg", new double[] {80, 220}),
            Map.entry("diastolicMmHg", new double[] {40, 130}),
            Map.entry("heartRatePerMin", new double[] {40, 160}),
            Map.entry("spo2Percent", new double[] {80, 100}),
            Map.entry("respiratoryRatePerMin", new double[] {6, 30}),
            Map.entry("sessions", new double[] {1, 8}),
            Map.entry("ordinal", new double[] {1, 8}));
    private static final List<String> WORDS = List.of(
            "",
            "calm",
            "headache since noon",
            "Zoë Ångström",
            "汉字",
            "two\nlines",
            "quote \" and \\ back",
            "🙂 fine",
            "<b>&amp;");

    private final SplittableRandom random;
    private final List<ItemId> items = new ArrayList<>();
    private final List<EntryId> known = new ArrayList<>();

    public RandomEntries(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 6; i++) {
            items.add(new ItemId(uuid()));
        }
    }

    /** A new identity. */
    public UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    /** A chart's entries, in sequence from 1. */
    public List<Entry> entries(ChartId chart, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            entries.add(entry(chart, i));
        }
        return entries;
    }

    /** One entry of any kind; sometimes it corrects an earlier one of this generator. */
    public Entry entry(ChartId chart, long sequence) {
        Instant recorded = EPOCH.plusSeconds(60 * sequence);
        EntryId id = new EntryId(uuid());
        Entry entry = new Entry(id, chart, sequence, effectiveAt(recorded), recorded, author(), content());
        known.add(id);
        return entry;
    }

    /** A content of any kind. */
    public Content content() {
        return content(KINDS.get(random.nextInt(KINDS.size())));
    }

    /** A content of one kind. */
    public <C extends Content> C content(Class<C> kind) {
        return make(kind);
    }

    /** When an entry of this sequence was true: sometimes before earlier ones. */
    public Instant effectiveAt(Instant recorded) {
        return random.nextInt(4) == 0 ? recorded.minusSeconds(random.nextInt(3600)) : recorded;
    }

    /** Somebody of the clinic. */
    public Author author() {
        Author.Capacity capacity = any(Author.Capacity.values());
        return new Author("account-" + random.nextInt(5), "Sam " + random.nextInt(5), capacity);
    }

    private <R> R make(Class<R> record) {
        RecordComponent[] parts = record.getRecordComponents();
        Object[] values = Arrays.stream(parts).map(p -> value(record, p)).toArray();
        try {
            Constructor<R> constructor = record.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + record.getSimpleName(), e);
        }
    }

    private @Nullable Object value(Class<?> record, RecordComponent part) {
        if (mayBeNull(part.getAnnotatedType()) && random.nextInt(3) == 0) {
            return null;
        }
        if (record == EntryCorrected.class && part.getType() == String.class) {
            return "charted for the wrong patient";
        }
        return value(part.getGenericType(), part.getName());
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return any(plain.getEnumConstants());
        }
        if (plain == String.class) {
            return text(name);
        }
        if (plain == double.class || plain == Double.class) {
            double[] range = RANGES.getOrDefault(name, new double[] {0, 100});
            return random.nextDouble(range[0], range[1]);
        }
        if (plain == int.class || plain == Integer.class) {
            double[] range = RANGES.getOrDefault(name, new double[] {0, 50});
            return (int) random.nextDouble(range[0], range[1] + 1);
        }
        if (plain == long.class || plain == Long.class) {
            return 1L + random.nextInt(400);
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        return identity(plain);
    }

    private Object identity(Class<?> plain) {
        if (plain == ItemId.class) {
            return items.get(random.nextInt(items.size()));
        }
        if (plain == EntryId.class) {
            return known.isEmpty() ? new EntryId(uuid()) : known.get(random.nextInt(known.size()));
        }
        if (plain == ChartId.class) {
            return new ChartId(uuid());
        }
        if (plain == Instant.class) {
            return EPOCH.plusSeconds(random.nextInt(30 * 86_400)).plusNanos(random.nextInt(1_000_000_000));
        }
        if (plain == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(20_000));
        }
        if (plain == PartialDate.class) {
            String day = LocalDate.ofEpochDay(random.nextInt(20_000)).toString();
            return new PartialDate(day.substring(0, any(new Integer[] {4, 7, 10})));
        }
        if (plain.isRecord()) {
            return make(plain);
        }
        if (plain.isSealed()) {
            return identity(any(plain.getPermittedSubclasses()));
        }
        throw new IllegalStateException("no generator for " + plain);
    }

    private Object collection(ParameterizedType type, String name) {
        Type[] of = type.getActualTypeArguments();
        int size = random.nextInt(4);
        if (type.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(value(of[0], name));
            }
            return list;
        }
        if (type.getRawType() == Map.class && of[0] == String.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 1; i <= size; i++) {
                map.put("item-" + i, value(of[1], name));
            }
            return map;
        }
        throw new IllegalStateException("no generator for " + type);
    }

    private String text(String name) {
        return switch (name) {
            case "tokenSha256", "fileSha256" -> hex64();
            case "unitUcum" -> "kg";
            case "instrument" -> any(new String[] {"phq-9", "gad-7"});
            case "item", "criterion", "document", "question", "effect", "kind", "alarm", "condition" ->
                "code-" + random.nextInt(4);
            default -> any(WORDS.toArray(String[]::new));
        };
    }

    private String hex64() {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            hex.append(String.format(java.util.Locale.ROOT, "%016x", random.nextLong()));
        }
        return hex.toString();
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<Class<? extends Content>> kindsOf(Class<? extends Content> type) {
        if (type.isRecord()) {
            return List.of(type);
        }
        List<Class<? extends Content>> kinds = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            kinds.addAll(kindsOf(permitted.asSubclass(Content.class)));
        }
        return List.copyOf(kinds);
    }
}
