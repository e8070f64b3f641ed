// breaks: transactions begin in use cases
package io.shipmate.broken.state;

class BusyResource {
    @jakarta.transaction.Transactional
    void work() {}
}
