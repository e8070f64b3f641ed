// breaks: beans have no setters for injection
package io.shipmate.broken.habits;

class Setting {
    @jakarta.inject.Inject
    void use(Object bean) {}
}
