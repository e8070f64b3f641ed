#!/bin/sh
# Creates the system's topics; those that exist stay as they are. Argument: the broker's address.
set -eu
create() {
    topic=$1 partitions=$2
    shift 2
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" --create --if-not-exists \
        --topic "$topic" --partitions "$partitions" --replication-factor 1 "$@"
}
broker=$1
for service in profile matching session notification; do
    create "shipmate.$service" 3 --config retention.ms=2592000000
    create "shipmate.$service.dead-letter" 1 --config retention.ms=2592000000
done
for state in people topics job-architecture; do
    create "shipmate.$state" 3 --config cleanup.policy=compact --config max.compaction.lag.ms=86400000 \
        --config delete.retention.ms=2592000000
done
