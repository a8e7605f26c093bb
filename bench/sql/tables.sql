-- The district as a relational schema would hold it: keys as in the graph, what belongs to one row in one row.
CREATE TABLE arrears_case (
    id text PRIMARY KEY, as_of text, notes text, source_url text, publisher text, source_on text, town text,
    regulator text, kept text[], broken text[], unknown text[]);
CREATE TABLE project (
    id text PRIMARY KEY, case_id text NOT NULL, place int, key text, name text, sector text, owner_kind text,
    contract_price bigint, contract_signed_on text, permit_on text, lawful boolean, funds_in_place boolean, state text,
    province text, city text, district text, town text, kept text[], broken text[], unknown text[]);
CREATE TABLE party (key text PRIMARY KEY, name text, credit_code text);
CREATE TABLE involved (
    case_id text NOT NULL, place int, party_key text NOT NULL, key text, name text, kind text, role text, count int,
    credit_code text, qualified boolean, may_employ boolean, dispatch_licence boolean, status text, successor text,
    branch_of text, investors text[], acts_for text, representative text, PRIMARY KEY (case_id, place));
CREATE TABLE contract (
    id text PRIMARY KEY, case_id text NOT NULL, place int, giver_key text, taker_key text, project_id text,
    under_id text, key text, giver text, taker text, project text, under text, kind text, nature text[],
    signed_on text, ended_on text, price bigint, unsettled bigint, overdue boolean, overdue_unpaid bigint,
    paid_down boolean);
CREATE TABLE claim (
    id text PRIMARY KEY, case_id text NOT NULL, place int, employer_key text, contract_id text, key text,
    employers text[], contracts text[], workers int, claimed bigint, owed bigint, paid bigint, months numeric,
    about text, basis text, approximate boolean, since text, until text);
CREATE TABLE worker (key text PRIMARY KEY, name text, id_mask text);
CREATE TABLE worker_claim (
    claim_id text NOT NULL, place int, worker_key text NOT NULL, name text, owed bigint, months numeric, id_box text,
    id_digest text, id_mask text, PRIMARY KEY (claim_id, place));
CREATE TABLE event (
    case_id text NOT NULL, place int, party_key text, on_day text, kind text, party text, by text, claim text,
    amount bigint, owed bigint, due_on text, due_in text, served_on text, served_how text, proof text, note text,
    PRIMARY KEY (case_id, place));
CREATE TABLE supervisor (case_id text NOT NULL, place int, name text, post text, PRIMARY KEY (case_id, place));
CREATE TABLE supervision_act (
    case_id text NOT NULL, place int, on_day text, by text, kind text, note text, proof text,
    PRIMARY KEY (case_id, place));
CREATE TABLE dispute (
    case_id text NOT NULL, place int, between text[], about text, note text, PRIMARY KEY (case_id, place));
CREATE TABLE proof (
    case_id text NOT NULL, place int, key text, kind text, name text, sha256 text, PRIMARY KEY (case_id, place));
CREATE TABLE entry (
    number int PRIMARY KEY, id text, at timestamptz, by text, door text, verb text, subject text, what text,
    previous text, hash text);
