package io.shipmate.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads a text only from a text, and only one that can be stored and given back unchanged: PostgreSQL has no NUL, and half
 * a surrogate pair would come back as a question mark.
 */
final class StorableText extends StdScalarDeserializer<String> {

    private static final char NUL = '\0';

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (!isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "it holds no character");
        }
        return text;
    }

    private static boolean isStorable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (character == NUL || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }
}
