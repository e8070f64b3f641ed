// breaks: beans are injected by constructor
package io.shipmate.broken.habits;

class Injected {
    @jakarta.inject.Inject
    Object field;
}
