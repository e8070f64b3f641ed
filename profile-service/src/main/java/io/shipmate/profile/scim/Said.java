package io.shipmate.profile.scim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider says of a user, whichever way it says it. An attribute that is absent says nothing; one that is empty is
 * taken away.
 */
final class Said {

    private final Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);

    void say(UserAttribute attribute, String text) {
        texts.put(attribute, text);
    }

    /** Takes away what was said before and is not said any more, as a whole replacement does. */
    void takeAway(List<UserAttribute> before, Set<UserAttribute> kept) {
        before.stream().filter(attribute -> !kept.contains(attribute)).forEach(a -> texts.putIfAbsent(a, ""));
    }

    boolean speaksOf(UserAttribute attribute) {
        return texts.containsKey(attribute);
    }

    /** What it says, if it says something and does not take it away. */
    Optional<String> text(UserAttribute attribute) {
        return Optional.ofNullable(texts.get(attribute)).filter(text -> !text.isEmpty());
    }

    /** What it must say. */
    String required(UserAttribute attribute) {
        return text(attribute)
                .orElseThrow(() -> new ScimRefused.Wrong(
                        ScimRefused.Kind.INVALID_VALUE, attribute.path() + " is required here and missing"));
    }

    /** What may be changed and not taken away. */
    void requireKept(UserAttribute attribute) {
        if (speaksOf(attribute) && text(attribute).isEmpty()) {
            throw new ScimRefused.Wrong(
                    ScimRefused.Kind.MUTABILITY, attribute.path() + " is required; replace it instead");
        }
    }

    Optional<Boolean> active() {
        return text(UserAttribute.ACTIVE).map(Boolean::valueOf);
    }

    Set<UserAttribute> attributes() {
        return texts.keySet();
    }
}
