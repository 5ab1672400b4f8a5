package org.evenkeel.journal.codec;

import java.util.function.Function;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes identities and partial dates as plain text. */
final class IdentifierModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    IdentifierModule() {
        super("evenkeel-identifiers");
        text(ChartId.class, ChartId::parse);
        text(EntryId.class, EntryId::parse);
        text(ItemId.class, ItemId::parse);
        text(PartialDate.class, PartialDate::new);
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new AsText<>(type));
        addDeserializer(type, new FromText<>(type, parse));
    }

    private static final class AsText<T> extends StdSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return parse.apply(in.getString());
        }
    }
}
