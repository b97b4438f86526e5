import { clusterOwner, reachableFolder } from "./cluster-owner.ts";
import { stopCluster } from "./stop-cluster.ts";
import { testClusterFolder } from "./test-cluster.ts";

// Stops the shared test cluster of this working tree.
await stopCluster(reachableFolder(testClusterFolder, clusterOwner()));
console.log("หยุดฐานข้อมูลทดสอบแล้ว  (test database stopped)");
