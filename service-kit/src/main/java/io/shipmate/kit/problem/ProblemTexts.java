package io.shipmate.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the texts into a problem on its way out: the service's bundle first, then the kit's; English unless asked otherwise. */
class ProblemTexts {

    @ServerResponseFilter
    void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            var language = Languages.of(request);
            var title = text(problem.code() + ".title", language).orElse(problem.code());
            var detail = text(problem.code() + ".detail", language)
                    .map(pattern -> new MessageFormat(pattern, language).format(problem.words()))
                    .orElse(null);
            problem.say(title, detail);
            response.getHeaders().putSingle("Content-Language", language.toLanguageTag());
        }
    }

    private static Optional<String> text(String key, Locale language) {
        return text("problems", key, language).or(() -> text("kit-problems", key, language));
    }

    private static Optional<String> text(String bundle, String key, Locale language) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            var texts = ResourceBundle.getBundle(
                    "texts." + bundle, language, Thread.currentThread().getContextClassLoader(), noFallback);
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (java.util.MissingResourceException _) {
            return Optional.empty();
        }
    }
}
