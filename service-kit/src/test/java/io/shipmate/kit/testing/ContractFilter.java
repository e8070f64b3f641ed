package io.shipmate.kit.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.stream.Collectors;

/** Fails a test whose answer is not what {@code contracts/openapi.yaml} promises: status, headers, media type and body. */
final class ContractFilter implements Filter {

    private volatile OpenApiInteractionValidator validator;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/q/")) {
            return response;
        }
        var report = validator().validateResponse(path, Request.Method.valueOf(request.getMethod()), simple(response));
        if (report.hasErrors()) {
            throw new AssertionError("The answer breaks the contract: " + request.getMethod() + ' ' + path + " -> "
                    + response.statusCode() + "\n"
                    + report.getMessages().stream()
                            .map(ValidationReport.Message::toString)
                            .collect(Collectors.joining("\n"))
                    + "\n" + response.asString());
        }
        return response;
    }

    private static SimpleResponse simple(Response response) {
        var simple = SimpleResponse.Builder.status(response.statusCode());
        response.headers().forEach(h -> simple.withHeader(h.getName(), h.getValue()));
        var body = response.asString();
        if (body != null && !body.isEmpty()) {
            simple.withBody(body);
        }
        return simple.build();
    }

    private OpenApiInteractionValidator validator() {
        if (validator == null) {
            try {
                validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                                Files.readString(ContractSnapshot.COMMITTED))
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return validator;
    }
}
