// breaks: beans are injected by constructor
package io.shipmate.broken.habits;

class Configured {
    @org.eclipse.microprofile.config.inject.ConfigProperty(name = "x")
    String field;
}
