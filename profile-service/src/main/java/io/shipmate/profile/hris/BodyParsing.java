package io.shipmate.profile.hris;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a body as JSON, or as a form whose names have brackets: {@code data[employeeId]=1} is {@code {"data":{"employeeId":"1"}}}. */
final class BodyParsing {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]+");
    private static final int MOST_FIELDS = 10_000;
    private static final int DEEPEST = 10;

    private BodyParsing() {}

    /** The body's tree, or nothing if it is neither. Always an object. */
    static Optional<JsonNode> parse(byte[] body, String contentType) {
        try {
            var tree = isForm(contentType) && !looksLikeJson(body)
                    ? form(new String(body, StandardCharsets.UTF_8))
                    : JSON.readTree(body);
            return Optional.of(tree).filter(JsonNode::isObject);
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Any JSON; a missing node if it is none. */
    static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isForm(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    /** What begins like JSON is no form, whatever its sender calls it. */
    private static boolean looksLikeJson(byte[] body) {
        var first = 0;
        while (first < body.length && Character.isWhitespace(body[first])) {
            first++;
        }
        return first < body.length && body[first] == '{';
    }

    private static JsonNode form(String text) {
        var root = JSON.createObjectNode();
        for (var pair : text.split("&", MOST_FIELDS)) {
            var at = pair.indexOf('=');
            if (at > 0) {
                put(root, decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return withLists(root);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode root, String name, String value) {
        var steps = BRACKETS.split(name, DEEPEST);
        var last = steps.length > 1 && steps[steps.length - 1].isEmpty() ? steps.length - 2 : steps.length - 1;
        var node = root;
        for (var i = 0; i < last; i++) {
            node = node.get(steps[i]) instanceof ObjectNode known ? known : node.putObject(steps[i]);
        }
        node.put(steps[last], value);
    }

    /** An object whose names are 0, 1, 2 … is a list. */
    private static JsonNode withLists(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var names = object.properties().stream().map(Map.Entry::getKey).toList();
        names.forEach(name -> object.set(name, withLists(object.get(name))));
        var numbered =
                !object.isEmpty() && IntStream.range(0, object.size()).allMatch(i -> object.has(Integer.toString(i)));
        if (!numbered) {
            return object;
        }
        var list = JSON.createArrayNode();
        IntStream.range(0, object.size()).forEach(i -> list.add(object.get(Integer.toString(i))));
        return list;
    }
}
