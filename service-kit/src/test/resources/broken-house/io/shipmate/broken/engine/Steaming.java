// breaks: an engine is pure Java
package io.shipmate.broken.engine;

@jakarta.enterprise.context.ApplicationScoped
class Steaming {}
