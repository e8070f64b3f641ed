package io.shipmate.profile.hris;

import io.shipmate.kit.outbound.OutsideOnly;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns what an integrator says of a provider into where it is asked, with the provider's usual ways where nothing is said. */
@ApplicationScoped
class SettingSources {

    private final OutsideOnly outside;
    private final boolean plainSources;

    SettingSources(OutsideOnly outside, @ConfigProperty(name = "shipmate.hris.plain-sources") boolean plainSources) {
        this.outside = outside;
        this.plainSources = plainSources;
    }

    /** Where the provider is asked, and what lets us in. */
    record Asked(Source source, SourceAccess access) {}

    /** @throws Invalid if nobody can be asked there */
    Asked read(Provider provider, SetHrisSource request) {
        var usual = request.path() == null ? UsualSource.of(provider) : Optional.<UsualSource>empty();
        if (request.path() == null && usual.isEmpty()) {
            throw Invalid.coded("/path", "path-needed");
        }
        var source = usual.map(ways -> usual(ways, request)).orElseGet(() -> said(request));
        requireCallable(source, request);
        var headers = new HashMap<>(usual.map(UsualSource::headers).orElse(Map.of()));
        headers.putAll(request.headers() == null ? Map.of() : request.headers());
        requireSendable(headers);
        return new Asked(source, new SourceAccess(Map.copyOf(headers), client(request)));
    }

    private static Source usual(UsualSource ways, SetHrisSource request) {
        var pause = request.pauseSeconds() == null ? Integer.valueOf(ways.pauseSeconds()) : request.pauseSeconds();
        var list = request.list() == null ? ways.list() : listing(request.list());
        return new Source(request.url(), ways.path(), ways.body(), ways.person(), ways.also(), list, pause);
    }

    private static Source said(SetHrisSource request) {
        var also = request.also() == null ? List.<SetHrisSource.Further>of() : request.also();
        return new Source(
                request.url(),
                request.path(),
                request.body(),
                request.person(),
                also.stream()
                        .map(part -> new Source.Further(part.path(), part.body(), part.person(), part.as()))
                        .toList(),
                request.list() == null ? null : listing(request.list()),
                request.pauseSeconds());
    }

    private static Source.Listing listing(SetHrisSource.Listing said) {
        return new Source.Listing(
                said.path(),
                said.body(),
                said.items(),
                said.id() == null || said.id().isBlank() ? "id" : said.id(),
                said.next(),
                Boolean.TRUE.equals(said.each()));
    }

    private static SourceAccess.Client client(SetHrisSource request) {
        var client = request.client();
        return client == null ? null : new SourceAccess.Client(client.tokenUrl(), client.id(), client.secret());
    }

    private void requireCallable(Source source, SetHrisSource request) {
        requireOutside("/url", source.url());
        if (request.client() != null) {
            requireOutside("/client/tokenUrl", request.client().tokenUrl());
        }
        requireAddress("/path", () -> source.of("1"));
        if (!source.namesTheEmployee()) {
            throw Invalid.coded("/path", "id-needed");
        }
        requirePointer("/person", source.person());
        for (var part = 0; part < source.also().size(); part++) {
            var further = source.also().get(part);
            requireAddress("/also/" + part + "/path", () -> source.of("1", further));
            requirePointer("/also/" + part + "/person", further.person());
        }
        if (source.list() != null) {
            requireListable(source);
        }
    }

    private static void requireListable(Source source) {
        var list = source.list();
        requireAddress(
                "/list/path",
                () -> source.of(new Source.Position("1", 1, 1)).orElseThrow(IllegalArgumentException::new));
        requirePointer("/list/items", list.items());
        requirePointer("/list/next", list.next());
        if (list.id().startsWith("/")) {
            requirePointer("/list/id", list.id());
        }
    }

    private void requireOutside(String place, String url) {
        if (!url.startsWith("https://") && !plainSources) {
            throw Invalid.coded(place, "https-only");
        }
        try {
            if (outside.leadsInside(URI.create(url))) {
                throw Invalid.coded(place, "leads-inside");
            }
        } catch (IllegalArgumentException _) {
            throw Invalid.coded(place, "no-address");
        }
    }

    private static void requireSendable(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            try {
                HttpRequest.newBuilder().header(name, value);
            } catch (IllegalArgumentException _) {
                throw Invalid.coded("/headers/" + name, "header-unsendable");
            }
        });
    }

    private static void requireAddress(String place, Supplier<Source.Place> address) {
        try {
            if (address.get().address().getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw Invalid.coded(place, "no-address");
    }

    private static void requirePointer(String place, String pointer) {
        if (pointer != null) {
            Mapping.requirePointer(place, pointer);
        }
    }
}
