package io.shipmate.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.UUID;

/** Reads as usual, but from a text; an id only in its usual form of 36 characters, never as Base64. */
final class OnlyFromText extends DelegatingDeserializer {

    private static final int LENGTH_OF_UUID = 36;

    OnlyFromText(JsonDeserializer<?> usual) {
        super(usual);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
        return new OnlyFromText(usual);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        var length = parser.getText().length();
        if (length == 0 || (UUID.class.equals(handledType()) && length != LENGTH_OF_UUID)) {
            return context.handleWeirdStringValue(handledType(), "", "it is written in another way");
        }
        return super.deserialize(parser, context);
    }
}
