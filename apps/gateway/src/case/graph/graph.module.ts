import { Module } from '@nestjs/common';
import { FindPath } from './find-path.service.js';
import { GraphController } from './graph.controller.js';
import { GraphRepository } from './graph.repository.js';
import { ReadGraph } from './read-graph.service.js';

@Module({ controllers: [GraphController], providers: [FindPath, GraphRepository, ReadGraph] })
export class GraphModule {}
