#!/bin/sh
# Runs once, when the server's volume is empty: four roles, four databases, and nobody may connect to another's.
set -eu
for service in profile matching session notification; do
    password=$(cat "/run/secrets/${service}-database-password")
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v role="$service" -v password="$password" <<'SQL'
create role :"role" login password :'password';
create database :"role" owner :"role";
revoke connect on database :"role" from public;
SQL
done
