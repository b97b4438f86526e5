-- Areas by DOPA code (2, 4, 6, 8 digits), their boundaries once imported, and the names people use for places.
create schema places;

create table places.area (
  code text primary key check (code ~ '^([0-9]{2}){1,4}$'),
  level text not null check (level in ('province', 'district', 'sub-district', 'village')),
  parent_code text references places.area (code),
  name_th text not null,
  name_en text not null,
  postal_code text,
  point geometry(Point, 4326) not null,
  radius_km real,
  -- Provinces that this area touches: a point near such an edge may need the question "which side?".
  borders text[] not null default '{}',
  is_verified boolean not null default false
);
create index area_parent on places.area (parent_code);

create table places.boundary (
  area_code text primary key references places.area (code),
  shape geometry(MultiPolygon, 4326) not null,
  source text not null,
  imported_at timestamptz not null default now()
);
create index boundary_shape on places.boundary using gist (shape);

-- Who serves the people beyond the border, and how to reach them; code '00' is everywhere else.
create table places.neighbour (
  province_code text primary key,
  name_th text not null,
  name_en text not null,
  served_by_th text not null,
  served_by_en text not null,
  reach_th text not null,
  reach_en text not null,
  phone text
);

-- Points just outside, so that without boundaries the nearest point can still say "not ours".
create table places.neighbour_point (
  code text primary key,
  province_code text not null references places.neighbour (province_code),
  name_th text not null,
  name_en text not null,
  point geometry(Point, 4326) not null,
  radius_km real not null
);

-- Every word by which people name a place here, normalised: areas, villages, known places, roads. One sub-district or several.
create table places.term (
  term text not null,
  kind text not null,
  label_th text not null,
  label_en text not null,
  area_codes text[] not null,
  point geometry(Point, 4326),
  -- A neighbour's place: outside.
  neighbour_code text references places.neighbour (province_code),
  primary key (term, kind, label_th, area_codes)
);
create index term_trigrams on places.term using gin (term gin_trgm_ops);
