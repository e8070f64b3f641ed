package io.shipmate.kit.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/** Broken constraints speak the language of the problem around them. To the resolver of Quarkus, {@code de-CH} is no German. */
@Alternative
@Priority(1)
@ApplicationScoped
class ConstraintLanguage implements LocaleResolver {

    private final CurrentVertxRequest current;

    ConstraintLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Locale resolve(LocaleResolverContext context) {
        var request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return request == null
                ? context.getDefaultLocale()
                : Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
