import type { MapPoint } from "@paknam/contract";
import { formatDateTime, formatNumber } from "@paknam/thai";
import { PlaceMap, preloadMap } from "@paknam/ui/map";
import { IconFilter, IconMap2, IconTable } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useAreaShapes } from "../door/use-area-shapes.ts";
import { ProvinceGate, useProvince } from "../door/use-province.tsx";
import { Button } from "../parts/button.tsx";
import { MapBoundary } from "../parts/map-boundary.tsx";
import { Notice } from "../parts/notice.tsx";
import { Problem } from "../parts/problem.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { useWords } from "../shell/language.tsx";
import { AreaTable } from "./area-table.tsx";
import { FilterForm } from "./filter-form.tsx";
import css from "./map.module.css";
import { countFilters, type MapSearch } from "./map-search.ts";
import { PointCard } from "./point-card.tsx";
import { useMapData } from "./use-map-data.ts";

preloadMap();

/** The map for all; the same filter as a table beside it, which says everything the map says. */
export function MapPage() {
  // Asked for at once, not only when the province is known: the map waits for them.
  useAreaShapes();
  return (
    <ProvinceGate>
      <PublicMap />
    </ProvinceGate>
  );
}

function PublicMap() {
  const { say, language } = useWords();
  const { box } = useProvince();
  const search = useSearch({ from: "/site/map" });
  const navigate = useNavigate();
  const shapes = useAreaShapes();
  const { data, marks, error, refetch, isFetching } = useMapData(search);
  const [view, setView] = useState<"map" | "table">("map");
  const [isFiltering, setFiltering] = useState(false);
  const [chosen, setChosen] = useState<MapPoint | null>(null);
  const count = countFilters(search);
  const change = (next: MapSearch) => {
    setChosen(null);
    void navigate({ to: "/map", search: next, replace: true });
  };
  return (
    <div className={css.page} data-view={view} data-fills-window>
      <div className={css.side}>
        <div className={css.head}>
          <h1>{say("citizen.home.map")}</h1>
          <p className={css.total} aria-live="polite" aria-busy={isFetching}>
            {data ? say("citizen.map.total", { total: formatNumber(data.total) }) : say("common.loading")}
          </p>
        </div>
        <div className={css.filters}>
          <FilterForm search={search} onChange={change} />
        </div>
        <div className={css.bar}>
          <Button kind="quiet" onClick={() => setFiltering(true)}>
            <IconFilter size={20} aria-hidden />
            {count > 0 ? say("citizen.map.filtersOn", { filters: count }) : say("citizen.map.filters")}
          </Button>
          <Button kind="quiet" onClick={() => setView(view === "map" ? "table" : "map")}>
            {view === "map" ? <IconTable size={20} aria-hidden /> : <IconMap2 size={20} aria-hidden />}
            {say(view === "map" ? "citizen.map.asTable" : "citizen.map.asMap")}
          </Button>
        </div>
        <div className={css.table}>
          {error && <Problem error={error} onRetry={() => void refetch()} />}
          {data && (
            <>
              <AreaTable
                areas={data.areas}
                chosen={search.area ?? null}
                onChoose={(area) => change({ ...search, ...(area ? { area } : { area: "" }) })}
              />
              <p className={`${css.note} ${css.mapNote}`}>
                {say("citizen.map.snapped")}{" "}
                {say("citizen.map.updated", { at: formatDateTime(new Date(data.updatedAt), language) })}
              </p>
            </>
          )}
        </div>
      </div>
      <div className={css.mapSide}>
        <MapBoundary words={say("map.failed")}>
          <PlaceMap
            className={css.map ?? ""}
            label={say("citizen.map.label")}
            language={language}
            box={box}
            shapes={shapes}
            marks={marks}
            areaCode={search.area ?? null}
            onChoose={(id) => setChosen(data?.points[Number(id)] ?? null)}
          />
        </MapBoundary>
        <div className={css.floating}>
          {error && !data && (
            <Notice kind="error">
              <p>{say("citizen.map.failed")}</p>
            </Notice>
          )}
          {data?.isCut && (
            <Notice kind="warn">
              <p>{say("citizen.map.cut")}</p>
            </Notice>
          )}
          {data && data.total === 0 && (
            <Notice>
              <p>{say("citizen.map.empty")}</p>
            </Notice>
          )}
          {chosen && <PointCard point={chosen} onClose={() => setChosen(null)} />}
        </div>
        <p className={css.snapped}>{say("citizen.map.snapped")}</p>
      </div>
      {isFiltering && (
        <Sheet title={say("citizen.map.filters")} onClose={() => setFiltering(false)}>
          <FilterForm search={search} onChange={change} />
        </Sheet>
      )}
    </div>
  );
}
