package io.shipmate.profile.hris;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.profile.hris.signatures.Sent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The webhook itself. Open at the door: who may come in is told by the signature, not by a token. */
@Path("/hris/{connectionId}/events")
@PermitAll
@Tag(name = "HRIS webhooks", description = "Where HR systems deliver.")
class HrisEventResource {

    private final Receiving receiving;
    private final DeliveryRunner runner;

    HrisEventResource(Receiving receiving, DeliveryRunner runner) {
        this.receiving = receiving;
        this.runner = runner;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @NaturallyIdempotent("the same delivery again is counted, not kept twice")
    @Operation(
            operationId = "receiveHrisEvent",
            summary = "Take in a delivery of the HR system",
            description =
                    "Verifies the provider's signature on the raw bytes, stores them sealed, and answers 200; what they say is"
                            + " applied later. Employees who are unknown are no reason to refuse. Takes no bearer token and no"
                            + " Idempotency-Key: a repetition is recognised by itself. HiBob's ping and Gusto's verification token are"
                            + " answered with 200, too.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "bamboohr", value = Examples.DELIVERY)))
    @APIResponse(responseCode = "200", description = "It is stored, or was already")
    @APIResponse(
            responseCode = "401",
            description = "`hris-delivery-not-genuine`: no live secret of this connection signed it, or too long ago")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such connection")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`: the body is compressed")
    @APIResponse(responseCode = "410", description = "`hris-connection-disabled`: the connection was switched off")
    @APIResponse(
            responseCode = "503",
            description =
                    "`try-again`: it is us; `hris-connection-not-ready`: the connection has no secret yet. Nothing was"
                            + " stored: deliver it again")
    public RestResponse<Void> receive(@RestPath UUID connectionId, byte[] body, @Context HttpHeaders headers) {
        if (headers.getRequestHeader(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(encoding -> !encoding.strip().equalsIgnoreCase("identity"))) {
            throw new NotSupportedException();
        }
        receiving.receive(connectionId, Sent.of(body == null ? new byte[0] : body, firstOf(headers)));
        runner.wake(connectionId);
        return RestResponse.ok();
    }

    private static Map<String, String> firstOf(HttpHeaders headers) {
        return headers.getRequestHeaders().entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst(), (first, _) -> first));
    }
}
