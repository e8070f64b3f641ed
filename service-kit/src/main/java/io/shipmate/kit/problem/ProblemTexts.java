package io.shipmate.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the texts into a problem on its way out: the service's bundle first, then the kit's; English unless asked otherwise. */
class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ServerResponseFilter
    void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            var language = Languages.of(request);
            say(problem, language);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        }
    }

    static void say(Problem problem, Locale language) {
        problem.say(
                text(problem.code() + ".title", language).orElse(problem.code()),
                text(problem.detailKey(), language)
                        .map(pattern -> format(pattern, language, problem.words()))
                        .orElse(null),
                violation -> inWords(violation, language));
    }

    private static Problem.Violation inWords(Problem.Violation violation, Locale language) {
        if (violation.words() == null) {
            return violation;
        }
        var message = text("violation." + violation.message(), language)
                .map(pattern -> format(pattern, language, violation.words().toArray()))
                .orElse(violation.message());
        return new Problem.Violation(violation.at(), message);
    }

    private static String format(String pattern, Locale language, Object[] words) {
        return new MessageFormat(pattern, language).format(words);
    }

    private static Optional<String> text(String key, Locale language) {
        return List.of("problems", "kit-problems").stream()
                .flatMap(bundle -> text(bundle, key, language).stream())
                .findFirst();
    }

    private static Optional<String> text(String bundle, String key, Locale language) {
        try {
            var texts = ResourceBundle.getBundle(
                    "texts." + bundle, language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
