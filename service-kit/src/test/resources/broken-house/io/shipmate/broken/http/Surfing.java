// breaks: HTTP types stay at the door
package io.shipmate.broken.http;

class Surfing {
    jakarta.ws.rs.core.Response answer;
}
