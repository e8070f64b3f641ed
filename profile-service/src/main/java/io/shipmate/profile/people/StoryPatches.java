package io.shipmate.profile.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Applies a JSON merge patch (RFC 7396) to a story; refuses what is not the person's to change. */
@ApplicationScoped
class StoryPatches {

    private static final Set<String> PARTS = Set.of("headline", "about", "pronouns", "avatar");

    private final ObjectMapper json;
    private final Validator validator;

    StoryPatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    Story apply(JsonNode patch, Story story) {
        if (!(patch instanceof ObjectNode fields)) {
            throw Invalid.at("", "must be a JSON object");
        }
        requireStoryOnly(fields);
        var change = read(fields);
        return new Story(
                fields.has("headline") ? tidy(change.headline()) : story.headline(),
                fields.has("about") ? tidy(change.about()) : story.about(),
                fields.has("pronouns") ? tidy(change.pronouns()) : story.pronouns(),
                fields.has("avatar") ? tidy(change.avatar()) : story.avatar());
    }

    private static void requireStoryOnly(ObjectNode fields) {
        var violations = new ArrayList<Problem.Violation>();
        for (var name : (Iterable<String>) fields::fieldNames) {
            if (name.equals("name") || HrFacts.names().contains(name)) {
                throw new PersonRefused.FactIsReadOnly(name);
            }
            if (!PARTS.contains(name)) {
                violations.add(violation(name, "cannot be changed here; these can: about, avatar, headline, pronouns"));
            } else if (!fields.get(name).isTextual() && !fields.get(name).isNull()) {
                violations.add(violation(name, "must be a text or null"));
            }
        }
        requireNone(violations);
    }

    private ChangeStory read(ObjectNode fields) {
        try {
            var change = json.treeToValue(fields, ChangeStory.class);
            requireNone(validator.validate(change).stream()
                    .map(broken -> violation(broken.getPropertyPath().toString(), broken.getMessage()))
                    .toList());
            requireLine("headline", change.headline());
            requireLine("pronouns", change.pronouns());
            return change;
        } catch (JsonMappingException e) {
            throw Invalid.coded("/" + e.getPath().getFirst().getFieldName(), "wrong-type");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every field is a text", e);
        }
    }

    private static void requireLine(String field, String text) {
        if (text != null && text.strip().codePoints().anyMatch(Character::isISOControl)) {
            throw Invalid.at(List.of(violation(field, "must be one line without control characters")));
        }
    }

    private static void requireNone(List<Problem.Violation> violations) {
        if (!violations.isEmpty()) {
            throw Invalid.at(violations);
        }
    }

    private static Problem.Violation violation(String field, String message) {
        return new Problem.Violation("/" + field.replace("~", "~0").replace("/", "~1"), message);
    }

    private static String tidy(String text) {
        return text == null || text.codePoints().allMatch(StoryPatches::isInvisible) ? null : text.strip();
    }

    /** Spaces, and signs that only say how others are to be written. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
