// breaks: what is idempotent is transactional
package io.shipmate.broken.state;

class Forgetting {
    @io.shipmate.kit.idempotency.Idempotent
    void once() {}
}
